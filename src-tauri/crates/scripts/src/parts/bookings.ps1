# What would be lost with a mailbox, for the question before it goes.
function Get-ArBookings([string] $Id) {
    $Folders = Find-ArObject @{ Find = { Get-MailboxFolderStatistics -Identity $Id -FolderScope Calendar @Look } } '' $Id
    if ($Folders.State -eq 'unread') { return 'what is in it (it could not be counted)' }
    "$(0 + ($Folders.All | Measure-Object -Property ItemsInFolder -Sum).Sum) calendar items"
}
$Ar.BookingsUses = 'Get-MailboxFolderStatistics FolderScope'
