# Starts dotnet with the words that a caller of a script typed. Windows PowerShell 5.1 understands it, too.

# One word each. PowerShell has made an array of a,b, and two words of -p:x.
function Get-TypedWord([object[]] $Given) {
    $before = ''
    foreach ($each in $Given) {
        $word = $before + ($each -join ',')
        $before = ''
        if ($each -is [string] -and $each -match '^-[^-]\S*:$') { $before = $word } else { $word }
    }
    if ($before) { $before }
}

# Every word as a constant in single quotes: PowerShell on Linux takes * in a variable for names of files.
function Invoke-DotNet([string[]] $Words) {
    $legacy = -not (Test-Path Variable:PSNativeCommandArgumentPassing) -or $PSNativeCommandArgumentPassing -eq 'Legacy'
    $constants = foreach ($word in $Words) {
        # Windows PowerShell drops empty words, and escapes no quotes: https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
        if ($legacy -and ($word -eq '' -or $word -match '[\s"]')) { $word = '"' + ($word -replace '(\\*)"', '$1$1\"' -replace '(\\+)$', '$1$1') + '"' }
        "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($word) + "'"
    }
    & ([scriptblock]::Create('& dotnet ' + ($constants -join ' ')))
}

# Whether there is what every build needs: dotnet, and a temporary folder. If not, it is said.
function Test-Machine {
    $folder = [System.IO.Path]::GetTempPath()
    $variable = if ($env:OS -eq 'Windows_NT') { 'TMP' } else { 'TMPDIR' }
    $missing = if (-not (Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
        "'dotnet' is not on PATH. Install the .NET 10 SDK: https://dotnet.microsoft.com/download"
    }
    elseif (-not (Test-Path -LiteralPath $folder -PathType Container)) {
        "the temporary folder $folder is not there. Make it, or set $variable to another folder."
    }
    if ($missing) { [Console]::Error.WriteLine($missing) }
    -not $missing
}
