#!/usr/bin/env bash
# Installs the real peers that the conformance tests meet, into .cache/conformance, and only what is missing.
# Needs go and python3 with venv; everything comes from the package registries. syft, which takes a new machine longer
# than anything else and serves one test, is built where it is asked for: set-up.sh --with-syft.
set -euo pipefail
cd "$(dirname "$0")/../.."

ACTIONLINT=v1.7.12
CRANE=v0.22.1
ZIZMOR=1.32.0
COSIGN=v3.1.3
COSIGN_2=v2.5.0
FULCIO=v1.8.8
REKOR=v2.3.0
SYFT=v1.57.0
TIMESTAMP_AUTHORITY=v2.1.2

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
    rm -rf "$folder/build"
    GOBIN="$folder/build" go install -p 2 "$3@$2"
    mv "$folder/build/$(basename "$3")" "$folder/bin/$1-$2"
    rmdir "$folder/build"
  fi
  ln -sf "$1-$2" "$folder/bin/$1"
}

go_program actionlint "$ACTIONLINT" github.com/rhysd/actionlint/cmd/actionlint
go_program crane "$CRANE" github.com/google/go-containerregistry/cmd/crane
go_program cosign "$COSIGN" github.com/sigstore/cosign/v3/cmd/cosign
go_program cosign-2 "$COSIGN_2" github.com/sigstore/cosign/v2/cmd/cosign
go_program fulcio "$FULCIO" github.com/sigstore/fulcio
go_program rekor "$REKOR" github.com/sigstore/rekor-tiles/v2/cmd/rekor-server/posix
go_program timestamp-server "$TIMESTAMP_AUTHORITY" github.com/sigstore/timestamp-authority/v2/cmd/timestamp-server
if [ "${1:-}" = --with-syft ] || [ -x "$folder/bin/syft-$SYFT" ]; then
  go_program syft "$SYFT" github.com/anchore/syft/cmd/syft
fi

# Which claims of GitHub's token become which extension of a certificate: as the public Fulcio has it.
if [ -f "$folder/fulcio-$FULCIO.yaml" ]; then
  echo "Fulcio's table of claims is there."
else
  echo "Fulcio's table of claims: out of its module"
  cp "$(go mod download -json "github.com/sigstore/fulcio@$FULCIO" | sed -n 's/.*"Dir": "\(.*\)".*/\1/p')/config/identity/config.yaml" \
    "$folder/fulcio-$FULCIO.yaml"
  chmod u+w "$folder/fulcio-$FULCIO.yaml"
fi
ln -sf "fulcio-$FULCIO.yaml" "$folder/fulcio.yaml"

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
bash test/conformance/set-up-docker.sh
bash test/conformance/set-up-buildkit.sh
