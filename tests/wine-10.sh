#!/bin/sh
# Runs the conformance suite, that of older runtimes too, and the cost contract with the Wine of Debian 13 (10.0), in a root made by debootstrap: tests/wine-10.sh [FOLDER].
# Without FOLDER it is a temporary one, and gone afterwards; with one, the root stays, and is used again. Needs root, debootstrap, and a gigabyte.
# This machine's .NET SDK, its packages and this working tree are seen in there; nothing outside of FOLDER and of the tree's bin and obj is written.
set -eu

fail() {
    echo "$1" >&2
    exit 2
}

[ "$(id -u)" -eq 0 ] || fail "It mounts and changes the root folder. Type: sudo $0 $*"
for each in debootstrap unshare dotnet; do
    command -v "$each" > /dev/null || fail "'$each' is not on PATH."
done

cd "$(dirname "$0")/.."
tree=$PWD
sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}
if [ $# -gt 0 ]; then
    mkdir -p "$1"
    folder=$(cd "$1" && pwd)
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
fi
root=$folder/debian-13

if [ ! -e "$root/usr/bin/wine" ]; then
    echo "Making a Debian 13 in $root ..." >&2
    rm -rf "$root"
    debootstrap --variant=minbase --include=ca-certificates,libstdc++6,libicu76,util-linux trixie "$root" > "$folder/debootstrap.log" 2>&1 \
        || fail "debootstrap failed; $folder/debootstrap.log says why."
    cp /etc/resolv.conf "$root/etc/"
    # Sandboxes of apt need users that a container does not always have.
    echo 'APT::Sandbox::User "root";' > "$root/etc/apt/apt.conf.d/99root"
    chroot "$root" env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends wine wine64' \
        > "$folder/apt.log" 2>&1 || fail "Wine could not be installed in there; $folder/apt.log says why."
fi

# Built outside, where the network is; what runs in there is the tree's own output.
dotnet build tests/Bench.Tests -c Release -v quiet -nologo >&2

# A mount namespace of its own: nothing is left mounted, however this ends. No TMPDIR in there: bench/Wine/WineStartInfo.cs says why.
export root tree sdk packages
unshare --mount --propagation private sh -eu -c '
    mkdir -p "$root$tree" "$root$sdk" "$root/root/packages"
    mount --rbind /dev "$root/dev"
    mount --rbind /proc "$root/proc"
    mount --rbind /sys "$root/sys"
    mount -t tmpfs tmpfs "$root/tmp"
    mount --bind "$tree" "$root$tree"
    mount --bind "$sdk" "$root$sdk"
    mount --bind "$packages" "$root/root/packages"
    # Certificates that this machine trusts: the SDK asks the package source.
    mount --bind /etc/ssl "$root/etc/ssl"
    exec chroot "$root" env -i HOME=/root PATH="$sdk:/usr/sbin:/usr/bin:/sbin:/bin" NUGET_PACKAGES=/root/packages DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 \
        DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false sh -c "cd \"$tree\" && wine --version &&
        dotnet tests/Bench.Tests/bin/Release/net10.0/Bench.Tests.dll -reporter lines -noColor \
            -class Bench.Tests.Conformance.ConformanceTests -class Bench.Tests.Conformance.OlderRuntimesTests \
            -class Bench.Tests.Diagnosers.CostContractTests"
'
