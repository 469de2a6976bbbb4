# Builds and runs all tests: ./run-tests.ps1 [--long] [options of xunit.v3]. The last line counts.
# --long: the conformance suite does fifty times as many operations.
$arguments = @($args)
if ($arguments.Count -gt 0 -and $arguments[0] -eq '--long') {
    $env:CONFORMANCE_LONG = '1'
    $arguments = @($arguments | Select-Object -Skip 1)
}

# One project for each thing that is tested.
$projects = 'Comparison.Tests', 'BenchmarkDotNet.Wine.Tests', 'Bench.Tests'
$result = 0
# Every project adds what it counted and what failed.
$env:TEST_SUMMARY = [System.IO.Path]::GetTempFileName()

Push-Location $PSScriptRoot
try {
    foreach ($project in $projects) {
        dotnet build "tests/$project" -c Release -v quiet -nologo
        if ($LASTEXITCODE -ne 0) {
            exit $LASTEXITCODE
        }
    }
    foreach ($project in $projects) {
        dotnet run -c Release --no-build --project "tests/$project" -- -reporter lines -noColor @arguments
        if ($LASTEXITCODE -ne 0) {
            $result = 1
        }
    }
    Get-Content -Encoding UTF8 $env:TEST_SUMMARY
}
finally {
    Remove-Item $env:TEST_SUMMARY
    Pop-Location
}
exit $result
