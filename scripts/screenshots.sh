#!/usr/bin/env bash
# Pictures of the pages of a running dashboard: scripts/screenshots.sh [address] [folder] [path ...]
# Each page is taken at 1920×1080, 1366×768 and as a phone, light and dark. Needs Chromium (or CHROMIUM=path).
set -euo pipefail
address=${1:-http://127.0.0.1:5080}
folder=${2:-screenshots}
shift $(($# < 2 ? $# : 2))
pages=("$@")
[ ${#pages[@]} -gt 0 ] || pages=(/ /topics/safety-hazards /indicators/onething.cases /sources/2024-annual-report)
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
mkdir -p "$folder"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for page in "${pages[@]}"; do
  name=$(printf '%s' "$page" | sed -e 's#^/##' -e 's#[^A-Za-z0-9.-]#-#g')
  for theme in light dark; do
    for size in 1920,1080 1366,768 390,844; do
      mark=$([[ $page == *\?* ]] && echo '&' || echo '?')
      "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$profile" --window-size="$size" --virtual-time-budget=6000 \
        --screenshot="$folder/${name:-overview}-$theme-${size/,/x}.png" "$address$page${mark}theme=$theme" 2>/dev/null
    done
  done
done
