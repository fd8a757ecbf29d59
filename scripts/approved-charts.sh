#!/usr/bin/env bash
# Looks at and approves the drawings that a test received and that differ from the approved ones.
#
#   scripts/approved-charts.sh diff [name…]      approved | received | difference, as one picture a chart
#   scripts/approved-charts.sh approve [name…]   the received drawing becomes the approved one
#
# Without names: all that were received. diff needs rsvg-convert (librsvg2-bin).
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
cd "$repository/Dashboard.Tests/Approved/Charts"

usage() { echo "用法：scripts/approved-charts.sh diff|approve [名称…]" >&2; exit 2; }

received() {
  if [ $# -gt 0 ]; then
    for name in "$@"; do
      if [ -f "$name.received.svg" ]; then echo "$name"; else echo "没有 $name.received.svg：这张图没有变化，或者名称写错了。" >&2; fi
    done
  else
    find . -maxdepth 1 -name '*.received.svg' -printf '%f\n' | sed 's/\.received\.svg$//' | sort
  fi
}

background() { case "$1" in *-dark) echo '#0A1A33' ;; *) echo '#FFFFFF' ;; esac; }

show_difference() {
  command -v rsvg-convert > /dev/null || { echo "需要 rsvg-convert（apt install librsvg2-bin fonts-noto-cjk）。" >&2; exit 1; }
  local pictures
  pictures=$(mktemp -d "${TMPDIR:-/tmp}/approved-charts.XXXXXX")
  received "$@" | while read -r name; do
    rsvg-convert -z 2 -b "$(background "$name")" -o "$pictures/$name.new.png" "$name.received.svg"
    if [ -f "$name.svg" ]; then rsvg-convert -z 2 -b "$(background "$name")" -o "$pictures/$name.old.png" "$name.svg"; fi
  done
  dotnet run "$repository/scripts/side-by-side.cs" -- "$pictures"
}

approve() {
  received "$@" | while read -r name; do
    mv "$name.received.svg" "$name.svg"
    echo "已认可 $name"
  done
}

case "${1:-}" in
  diff) shift; show_difference "$@" ;;
  approve) shift; approve "$@" ;;
  *) usage ;;
esac
