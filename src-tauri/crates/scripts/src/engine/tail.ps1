# ---- The run ----
try {
    $ArWrong = Test-ArStart
    if (-not $ArWrong -and $Undo) { Undo-ArAll }
    if (-not $ArWrong -and -not $Undo) {
        foreach ($ArName in @($Ar.Tasks.Keys)) {
            $Ar.Task = $ArName
            $ArTask = $Ar.Tasks[$ArName]
            try { & $ArTask } catch { Write-ArLine 'failed' 'this task' (Get-ArWhy $_) }
        }
    }
    Complete-Ar $ArWrong
} finally {
    if ($Ar.Stream) { $Ar.Stream.Dispose() }
    if ($Ar.Seen -ge 20) { Write-Progress -Activity "$Product, $($Ar.Task)" -Completed }
    if ($Ar.Opened -and $Ar.Place.Close) { try { & $Ar.Place.Close } catch { Write-Warning "The session is not as it was before: $(Get-ArWhy $_)" } }
}
exit $Ar.Code
}
