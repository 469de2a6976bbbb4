# Runs the benchmarks: ./run-bench.ps1 [arguments of bench]; without any, bench measure. See README.md. Works in Windows PowerShell 5.1, too.
. "$PSScriptRoot/bench/Shell/typed.ps1"
if (-not (Test-Machine)) { exit 2 }

# Beside it lies the list of the source that it was built from; without that the build was not finished.
$program = "$PSScriptRoot/bench/bin/Release/net10.0/Bench"
$words = @(Get-TypedWord $args)
if ($words.Count -eq 0) { $words = @('measure') }

# global.json pins the SDK below the repository's folder only; relative paths in the arguments are the caller's.
$env:BENCH_CALLER_FOLDER = (Get-Location).ProviderPath
Push-Location -LiteralPath $PSScriptRoot
try {
    if (Test-Path -LiteralPath "$program.sources") { Invoke-DotNet "$program.dll", 'is-current' }
    if (-not (Test-Path -LiteralPath "$program.sources") -or $LASTEXITCODE -ne 0) {
        [Console]::Error.WriteLine('Building bench ...')
        dotnet build bench -c Release -v quiet -nologo | ForEach-Object { [Console]::Error.WriteLine($_) }
        if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    }
    Invoke-DotNet (@("$program.dll") + $words)
}
finally {
    Pop-Location
    Remove-Item Env:BENCH_CALLER_FOLDER
}
exit $LASTEXITCODE
