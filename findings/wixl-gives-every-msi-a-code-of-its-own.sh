#!/usr/bin/env bash
# wixl 0.101 (msitools; Debian 12: 0.101+repack-1): one input never gives the same MSI twice, whatever is fixed.
#
# Expected: with `Package/@Id` given in the source and SOURCE_DATE_EPOCH set (reproducible-builds.org), two runs give the same file.
# Seen:     the package code given is not taken: each run writes a new one, and the time of the run. All other tables are the same.
#           Windows Installer takes two files with different package codes for two packages, so a rebuilt MSI does not repair what its
#           twin installed.
# So:       keep and publish the file that was built; compare tables, not bytes.
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
    <Package Id="BBBBBBBB-CCCC-DDDD-EEEE-FFFFFFFFFFFF" InstallerVersion="200" Compressed="yes" />
    <Media Id="1" Cabinet="sample.cab" EmbedCab="yes" />
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Component Id="Main" Guid="12345678-1234-1234-1234-123456789012">
        <File Id="sample" Source="sample.txt" KeyPath="yes" />
      </Component>
    </Directory>
    <Feature Id="All" Level="1"><ComponentRef Id="Main" /></Feature>
  </Product>
</Wix>
XML
echo sample >sample.txt
export SOURCE_DATE_EPOCH=1700000000
touch --date=@1700000000 sample.txt sample.wxs
echo "wixl $(wixl --version)"
wixl --output first.msi sample.wxs
sleep 1
wixl --output second.msi sample.wxs
for file in first second; do
  msiinfo suminfo "$file.msi" | grep --extended-regexp 'Revision|Created' | tee "$file.txt"
done
cmp --quiet first.txt second.txt && { echo "changed: code and time are the same"; exit 1; }
grep --quiet 'BBBBBBBB-CCCC' first.txt && { echo "changed: the code given was taken"; exit 1; }
for table in $(msiinfo tables first.msi); do
  [ "$table" = _SummaryInformation ] && continue
  cmp --quiet <(msiinfo export first.msi "$table") <(msiinfo export second.msi "$table") || { echo "changed: $table differs"; exit 1; }
done
echo "every other table is the same"
