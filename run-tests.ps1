# Builds and runs all tests: ./run-tests.ps1 [--long] [options of xunit.v3]. The last line counts.
# --long: the conformance suite does fifty times as many operations.
. "$PSScriptRoot/bench/Shell/typed.ps1"
if (-not (Test-DotNet)) { exit 2 }

$words = @(Get-TypedWord $args)
$before = $env:CONFORMANCE_LONG
if ($words.Count -gt 0 -and $words[0] -eq '--long') {
    $env:CONFORMANCE_LONG = '1'
    $words = @($words | Select-Object -Skip 1)
}

Push-Location -LiteralPath $PSScriptRoot
try {
    dotnet build tests/Bench.Tests -c Release -v quiet -nologo
    if ($LASTEXITCODE -eq 0) {
        Invoke-DotNet (@('run', '-c', 'Release', '--no-build', '--project', 'tests/Bench.Tests', '--', '-reporter', 'lines', '-noColor') + $words)
    }
}
finally {
    Pop-Location
    $env:CONFORMANCE_LONG = $before
}
exit $LASTEXITCODE
