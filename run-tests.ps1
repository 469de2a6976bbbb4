# Builds and runs all tests: ./run-tests.ps1 [--long] [--strategy ID] [options of xunit.v3]. The last line counts.
# --long: the conformance suite does ten times as many operations.
# --strategy ID: conformance, costs and docs of one strategy alone.
. "$PSScriptRoot/bench/Shell/typed.ps1"
if (-not (Test-Machine)) { exit 2 }

$words = @(Get-TypedWord $args)
$before = $env:CONFORMANCE_LONG
if ($words.Count -gt 0 -and $words[0] -eq '--long') {
    $env:CONFORMANCE_LONG = '1'
    $words = @($words | Select-Object -Skip 1)
}

# One project for each thing that is tested.
$projects = 'Comparison.Tests', 'Comparison.Tool.Tests', 'BenchmarkDotNet.Wine.Tests', 'Bench.Tests'
$strategies = $env:CONFORMANCE_STRATEGIES
if ($words.Count -gt 1 -and $words[0] -eq '--strategy') {
    $env:CONFORMANCE_STRATEGIES = $words[1]
    $projects = @('Bench.Tests')
    $words = @('-class', 'Bench.Tests.Conformance.ConformanceTests', '-class', 'Bench.Tests.Diagnosers.CostContractTests', '-class', 'Bench.Tests.Docs.StrategyPageTests') + @($words | Select-Object -Skip 2)
}
$result = 0
# Every project adds what it counted and what failed.
$env:TEST_SUMMARY = [System.IO.Path]::GetTempFileName()

Push-Location -LiteralPath $PSScriptRoot
try {
    foreach ($project in $projects) {
        dotnet build "tests/$project" -c Release -v quiet -nologo
        if ($LASTEXITCODE -ne 0) {
            exit $LASTEXITCODE
        }
    }
    foreach ($project in $projects) {
        Invoke-DotNet (@('run', '-c', 'Release', '--no-build', '--project', "tests/$project", '--', '-reporter', 'lines', '-noColor') + $words)
        if ($LASTEXITCODE -ne 0) {
            $result = 1
        }
    }
    Get-Content -Encoding UTF8 -LiteralPath $env:TEST_SUMMARY
}
finally {
    Pop-Location
    Remove-Item -LiteralPath $env:TEST_SUMMARY
    Remove-Item Env:TEST_SUMMARY
    $env:CONFORMANCE_LONG = $before
    $env:CONFORMANCE_STRATEGIES = $strategies
}
exit $result
