#!/usr/bin/env bash
# Makes the file system of a BuildKit image as .cache/conformance/buildkit.tar, for builders that run in a container: its
# daemon and client built from the release that belongs to the buildx of set-up-docker.sh, and the runc that is there.
# The published image is in no package registry.
set -euo pipefail
cd "$(dirname "$0")/../.."

BUILDKIT=v0.25.2

folder="$PWD/.cache/conformance"
archive="$folder/buildkit-$BUILDKIT.tar"
mkdir -p "$folder/bin"

if [ -f "$archive" ] && [ -x "$folder/bin/tini-static" ]; then
  echo "BuildKit $BUILDKIT is there."
else
  command -v go > /dev/null || { echo "Conformance needs go: install Go 1.26 or newer, it builds BuildKit." >&2; exit 1; }
  [ -x "$folder/bin/runc" ] || { echo "Conformance needs runc: run test/conformance/set-up-docker.sh first." >&2; exit 1; }
  echo "BuildKit $BUILDKIT: building into $archive"
  work="$folder/buildkit-work"
  rm -rf "$work"
  mkdir -p "$work/module" "$work/root/usr/bin" "$work/root/tmp" "$work/root/run" "$work/root/etc" "$work/packages/partial"

  # Its module excludes versions of others, which `go install` of a released program does not allow.
  module=github.com/moby/buildkit
  source=$(go mod download -json "$module@$BUILDKIT" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')
  sed -e 's#^module .*#module conformance#' -e '/^tool (/,/^)/d' "$source/go.mod" > "$work/module/go.mod"
  cp "$source/go.sum" "$work/module/go.sum"
  chmod u+w "$work/module/go.sum"
  echo "require $module $BUILDKIT" >> "$work/module/go.mod"
  (cd "$work/module" && CGO_ENABLED=0 go build -p 2 -mod=mod -ldflags "-s -w -X $module/version.Version=$BUILDKIT" \
    -o "$work/root/usr/bin/" "$module/cmd/buildkitd" "$module/cmd/buildctl")

  cp -L "$folder/bin/runc" "$work/root/usr/bin/buildkit-runc"
  for library in $(LD_LIBRARY_PATH="$folder/docker/usr/lib/x86_64-linux-gnu" ldd "$folder/bin/runc" | grep -o '/[^ ]*'); do
    mkdir -p "$work/root/$(dirname "${library#"$folder/docker"}")"
    cp -L "$library" "$work/root/${library#"$folder/docker"}"
  done

  # What dockerd runs first in a container that asks for an init, as the one of a builder does.
  (cd "$work/packages" && apt-get -qq -o APT::Sandbox::User=root download tini && dpkg -x ./*.deb .)
  cp "$work/packages/usr/bin/tini-static" "$folder/bin/tini-static"

  tar -cf "$archive.new" -C "$work/root" .
  mv "$archive.new" "$archive"
  rm -rf "$work"
fi
ln -sfn "buildkit-$BUILDKIT.tar" "$folder/buildkit.tar"
ln -sfn tini-static "$folder/bin/docker-init"
