### What `products`, `settings`, `support`, `licenses` and `update` say.

cli_app-no-folder = { $folder } is not a folder.
cli_app-profile-unusable = { $file } cannot be used:
cli_app-heading-product = PRODUCT
cli_app-heading-vendor = VENDOR
cli_app-requirements = { $count ->
    [one] { $count } requirement
   *[other] { $count } requirements
}

cli_app-passwords-left = The credential store still has the passwords of { $setups }: anteroom-cli settings --forget-secrets removes them.
cli_app-fixed = (fixed by your organization)
cli_app-file = file: { $file }

cli_app-bytes = { $count } bytes
cli_app-bundle-written = written: { $file }. Nothing was sent anywhere; --show shows what is in it.
cli_app-no-licenses = The licenses of what is inside come with the packages; this build brought none along.

cli_app-policy = A policy is not followed as it stands: { $fault }
cli_app-newer = Anteroom { $newer } is there; this is { $version }. { $next }
cli_app-newest = Anteroom { $version } is the newest version.
cli_app-version = Anteroom { $version }. { $next }
cli_app-managed = Your system's package manager brings updates; nothing else was asked.
cli_app-administrator = An administrator installs it for everybody on this computer.
cli_app-no-file = It has no file for a system like this one.
cli_app-download = `anteroom-cli update --download DIR` fetches it.
