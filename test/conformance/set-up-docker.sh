#!/usr/bin/env bash
# Unpacks a Docker Engine with buildx, and clients of registries, from Debian packages into .cache/conformance/docker:
# nothing is installed and no service is started. The release that has them is newer than the machine's, so their
# programs bring what they need, all but runc and skopeo, which are the machine's own release.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder="$PWD/.cache/conformance"
root="$folder/docker"
newer=forky
packages=(docker.io docker-cli docker-buildx containerd oras)
own=(runc skopeo libgpgme11 libassuan0 libseccomp2 libdevmapper1.02.1 busybox-static)

links() {
  mkdir -p "$folder/bin"
  for program in docker dockerd containerd containerd-shim-runc-v2 docker-proxy ctr runc oras skopeo busybox; do
    for place in usr/bin usr/sbin sbin bin; do
      if [ -x "$root/$place/$program" ]; then ln -sfn "../docker/$place/$program" "$folder/bin/$program"; fi
    done
  done
}

if [ -f "$root/.complete" ]; then
  echo "The Docker Engine is there."
  links
  exit 0
fi
for program in apt-get dpkg; do
  command -v "$program" > /dev/null || { echo "Conformance needs $program: the Docker Engine comes from Debian packages." >&2; exit 1; }
done

# The mirror is the machine's own, whatever that is.
mirror=$(find /etc/apt -type f \( -name '*.sources' -o -name '*.list' \) \
  -exec sed -nE 's#.*(https?://[^ ]*/debian/?)( .*)?$#\1#p' {} + | sed -n 1p)
[ -n "$mirror" ] || { echo "Conformance found no Debian mirror in /etc/apt." >&2; exit 1; }

echo "Docker Engine: unpacking Debian packages into $root"
rm -rf "$root"
work="$root/work"
mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/newer" "$work/own"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $newer main" > "$work/newer.list"
options=(-qq -o "Dir::Etc::sourcelist=$work/newer.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/lists"
  -o "Dir::Cache=$work" -o Dir::State::status=/dev/null -o APT::Sandbox::User=root)
apt-get "${options[@]}" update
(cd "$work/newer" && apt-get "${options[@]}" download "${packages[@]}")
mkdir -p "$work/ownlists/partial" "$work/owncache/archives/partial"
mine=(-qq -o "Dir::State::lists=$work/ownlists" -o "Dir::Cache=$work/owncache" -o APT::Sandbox::User=root
  -o Dir::Etc::sourceparts=- -o "Dir::Etc::sourcelist=$work/own.list")
suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$work/own.list"
apt-get "${mine[@]}" update
(cd "$work/own" && apt-get "${mine[@]}" download "${own[@]}")
for package in "$work"/newer/*.deb "$work"/own/*.deb; do dpkg -x "$package" "$root"; done
rm -rf "$work"
touch "$root/.complete"
links
