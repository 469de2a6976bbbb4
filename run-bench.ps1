# Runs the benchmarks: ./run-bench.ps1 [arguments of bench]; without any, bench measure. See README.md. Works in Windows PowerShell 5.1, too.
# global.json pins the SDK below the repository's folder only; relative paths in the arguments are the caller's.
$env:BENCH_CALLER_FOLDER = (Get-Location).ProviderPath
Push-Location $PSScriptRoot
try {
    $arguments = if ($args.Count -gt 0) { $args } else { @('measure') }
    & dotnet run -c Release --project bench -- @arguments
}
finally {
    Pop-Location
    Remove-Item Env:BENCH_CALLER_FOLDER
}
exit $LASTEXITCODE
