#!/usr/bin/env bash
# Installs the real peers that the conformance tests meet, into .cache/conformance, and only what is missing.
# Needs go and python3 with venv; everything comes from the package registries.
set -euo pipefail
cd "$(dirname "$0")/../.."

ACTIONLINT=v1.7.12
CRANE=v0.22.1
ZIZMOR=1.32.0

folder="$PWD/.cache/conformance"
mkdir -p "$folder/bin"

need() {
  command -v "$1" > /dev/null || { echo "Conformance needs $1: $2" >&2; exit 1; }
}

# name, version, Go package: a program under .cache/conformance/bin, its version in the file's name.
go_program() {
  if [ -x "$folder/bin/$1-$2" ]; then
    echo "$1 $2 is there."
  else
    need go "install Go 1.26 or newer, it builds $1."
    echo "$1 $2: go install into $folder/bin"
    GOBIN="$folder/bin" go install "$3@$2"
    mv "$folder/bin/$1" "$folder/bin/$1-$2"
  fi
  ln -sf "$1-$2" "$folder/bin/$1"
}

go_program actionlint "$ACTIONLINT" github.com/rhysd/actionlint/cmd/actionlint
go_program crane "$CRANE" github.com/google/go-containerregistry/cmd/crane

if [ -x "$folder/zizmor-$ZIZMOR/bin/zizmor" ]; then
  echo "zizmor $ZIZMOR is there."
else
  need python3 'install Python 3.10 or newer with its venv module, zizmor comes from PyPI.'
  echo "zizmor $ZIZMOR: pip install into $folder/zizmor-$ZIZMOR"
  python3 -m venv "$folder/zizmor-$ZIZMOR"
  "$folder/zizmor-$ZIZMOR/bin/pip" install --quiet --disable-pip-version-check "zizmor==$ZIZMOR"
fi
ln -sf "../zizmor-$ZIZMOR/bin/zizmor" "$folder/bin/zizmor"

# name, program: a virtual environment of what test/conformance/NAME/requirements.txt lists, named by that list: another
# list is another environment. Its program under .cache/conformance/bin.
python_environment() {
  local requirements="test/conformance/$1/requirements.txt"
  local environment
  environment="$1-$(sha256sum "$requirements" | cut -c 1-12)"
  if [ -x "$folder/$environment/bin/$2" ]; then
    echo "$environment is there."
  else
    need python3 "install Python 3.10 or newer with its venv module, $1 comes from PyPI."
    echo "$environment: pip install into $folder/$environment"
    python3 -m venv "$folder/$environment"
    "$folder/$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
  fi
  ln -sfn "../$environment/bin/$2" "$folder/bin/$2"
}

# The real FastAPI service, and moto: an AWS that others wrote.
python_environment fastapi uvicorn
python_environment moto moto_server

bash test/conformance/kubernetes/set-up.sh
