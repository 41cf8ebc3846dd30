#!/usr/bin/env bash
# Make docs/img/dossier.png from the shipped example with a headless Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
.venv/bin/variorum -q read examples/harbour-fire -o "$out"
page=$(grep -oE 'href="[0-9a-f]{20}\.html' "$out/index.html" | head -n 1 | cut -d'"' -f2)
"${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run \
  --disable-background-networking --disable-component-update --disable-sync \
  --user-data-dir="$out/profile" --window-size=1200,1500 \
  --screenshot=docs/img/dossier.png "file://$out/$page" 2>/dev/null
