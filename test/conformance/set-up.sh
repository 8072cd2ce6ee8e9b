#!/usr/bin/env bash
# Installs the real peers that the conformance tests meet, into .cache/conformance, and only what is missing.
# Needs go and python3 with venv; everything comes from the package registries.
set -euo pipefail
cd "$(dirname "$0")/../.."

ACTIONLINT=v1.7.12
ZIZMOR=1.32.0

folder="$PWD/.cache/conformance"
mkdir -p "$folder/bin"

need() {
  command -v "$1" > /dev/null || { echo "Conformance needs $1: $2" >&2; exit 1; }
}

if [ -x "$folder/bin/actionlint-$ACTIONLINT" ]; then
  echo "actionlint $ACTIONLINT is there."
else
  need go 'install Go 1.26 or newer, it builds actionlint.'
  echo "actionlint $ACTIONLINT: go install into $folder/bin"
  GOBIN="$folder/bin" go install "github.com/rhysd/actionlint/cmd/actionlint@$ACTIONLINT"
  mv "$folder/bin/actionlint" "$folder/bin/actionlint-$ACTIONLINT"
fi
ln -sf "actionlint-$ACTIONLINT" "$folder/bin/actionlint"

if [ -x "$folder/zizmor-$ZIZMOR/bin/zizmor" ]; then
  echo "zizmor $ZIZMOR is there."
else
  need python3 'install Python 3.10 or newer with its venv module, zizmor comes from PyPI.'
  echo "zizmor $ZIZMOR: pip install into $folder/zizmor-$ZIZMOR"
  python3 -m venv "$folder/zizmor-$ZIZMOR"
  "$folder/zizmor-$ZIZMOR/bin/pip" install --quiet --disable-pip-version-check "zizmor==$ZIZMOR"
fi
ln -sf "../zizmor-$ZIZMOR/bin/zizmor" "$folder/bin/zizmor"
