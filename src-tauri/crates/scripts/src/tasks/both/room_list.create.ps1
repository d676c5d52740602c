# For the Exchange administrator. Needs $RoomLists. Parts name, list.
# Products and Outlook's room finder offer rooms by these lists. A group that gives permissions never becomes one.
$Ar.Tasks['room_list.create'] = {
    foreach ($List in $RoomLists) { Set-ArSetting $List 'List' 'RoomList' -On 'RoomList', 'MailUniversalDistributionGroup' -Label 'room list' }
}
