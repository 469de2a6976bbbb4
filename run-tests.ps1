# Builds and runs all tests: ./run-tests.ps1 [--long] [options of xunit.v3]. The last line counts.
# --long: the conformance suite does fifty times as many operations.
$arguments = @($args)
if ($arguments.Count -gt 0 -and $arguments[0] -eq '--long') {
    $env:CONFORMANCE_LONG = '1'
    $arguments = @($arguments | Select-Object -Skip 1)
}

Push-Location $PSScriptRoot
try {
    dotnet build tests/Bench.Tests -c Release -v quiet -nologo
    if ($LASTEXITCODE -eq 0) {
        dotnet run -c Release --no-build --project tests/Bench.Tests -- -reporter lines -noColor @arguments
    }
}
finally {
    Pop-Location
}
exit $LASTEXITCODE
