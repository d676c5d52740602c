### The panel of settings.

settings-title = Settings
settings-lead = They hold for this window, for anteroom-cli and for schedules on this computer, at once.
settings-fixed = Your organization has fixed this.
settings-file = Kept in { $file }
settings-look = Look
settings-network = Network
settings-safety = Passwords
settings-language = Language
settings-language-system = English, with dates and numbers as this computer writes them
settings-language-en = English, with dates and numbers in English too
settings-language-de = German (read by no native speaker yet)
settings-language-hint = A number is written { $number }, a day { $day }.
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-hint = High contrast always follows the system.
settings-motion = Reduced motion
settings-motion-system = As the system
settings-motion-always = Nothing moves
settings-proxy = Proxy
settings-proxy-system = As the system says
settings-proxy-none = None: straight to the servers
settings-proxy-own = This one
settings-proxy-hint = For everything that is asked of servers, but for this computer itself. A password is not kept here: a proxy that wants a sign-in has to be the system's.
settings-proxy-address = Address of the proxy
settings-proxy-addressHint = Such as http://proxy.contoso.com:8080
settings-proxy-use = Use this proxy
settings-gentle = Spare the Exchange server
settings-gentle-hint = Two questions at once and no more, however many the server would bear. Imports take longer, and people at the same server notice nothing of them.
settings-gentle-never = Never
settings-gentle-businessHours = Monday to Friday, 8 to 18 o’clock
settings-gentle-always = Always
settings-askPassword = Ask for the password each time
settings-askPassword-hint = Passwords live until Anteroom is closed, and nothing is taken from the credential store. An unattended run has to be given its password.
settings-stored-title = { $count ->
    [one] The credential store still has the password of { $count } setup
   *[other] The credential store still has the passwords of { $count } setups
}
settings-stored-remove = Remove
settings-stored-removed = The credential store has no password of Anteroom any more.
settings-checkForUpdates = Look for a newer version
settings-checkForUpdates-hint = Off, nothing is asked of anybody. Nothing is installed without your word.
settings-open = Settings
