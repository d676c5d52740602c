#!/usr/bin/env bash
# wixl 0.101 (msitools; Debian 12: 0.101+repack-1): a registry value of the type "expandable" becomes plain text.
#
# Expected: the MSI's Registry table marks an expandable value by a leading `#%` (Microsoft, "Registry Table", column Value), so that
#           Windows Installer writes REG_EXPAND_SZ and programs see `%ProgramFiles%` replaced.
# Seen:     the value stands there as it was written, without the mark, and without a word from wixl: it will be installed as REG_SZ.
#           An integer beside it gets its mark, `#1`.
# So:       let the installing program write what has to be expanded, or name the place by a property in brackets, which Windows Installer
#           replaces itself.
#
# Debian 12 with libgcab's, libgsf's and glib's own libraries, which wixl's package depends on; into a temporary folder; fails when the
# behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for package in wixl wixl-data libmsi0 msitools; do
  apt-get download --quiet --quiet "$package=0.101+repack-1"
done
apt-get download --quiet --quiet libgcab-1.0-0=1.5-1
for archive in *.deb; do dpkg --extract "$archive" root; done
export LD_LIBRARY_PATH="$folder/root/usr/lib/x86_64-linux-gnu"
export PATH="$folder/root/usr/bin:$PATH" XDG_DATA_DIRS="$folder/root/usr/share:/usr/share"
cat >sample.wxs <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="11111111-2222-3333-4444-555555555555" Name="Sample" Version="1.0.0" Manufacturer="Sample"
           Language="1033" UpgradeCode="66666666-7777-8888-9999-AAAAAAAAAAAA">
    <Package Id="*" InstallerVersion="200" Compressed="yes" />
    <Media Id="1" Cabinet="sample.cab" EmbedCab="yes" />
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Component Id="Main" Guid="12345678-1234-1234-1234-123456789012">
        <File Id="sample" Source="sample.txt" KeyPath="yes" />
        <RegistryValue Root="HKCU" Key="Software\Sample" Name="place" Type="expandable" Value="%ProgramFiles%\Sample" />
        <RegistryValue Root="HKCU" Key="Software\Sample" Name="number" Type="integer" Value="1" />
      </Component>
    </Directory>
    <Feature Id="All" Level="1"><ComponentRef Id="Main" /></Feature>
  </Product>
</Wix>
XML
echo sample >sample.txt
echo "wixl $(wixl --version)"
wixl --output sample.msi sample.wxs
table=$(msiinfo export sample.msi Registry | tr -d '\r' | cut -f 4,5)
echo "$table"
grep --quiet --fixed-strings --line-regexp $'number\t#1' <<<"$table" || { echo "changed: the integer is not marked"; exit 1; }
grep --quiet --fixed-strings --line-regexp $'place\t%ProgramFiles%\\Sample' <<<"$table" || { echo "changed: the expandable value is not plain"; exit 1; }
