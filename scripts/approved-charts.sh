#!/usr/bin/env bash
# Looks at and approves the drawings that a test received and that differ from the approved ones.
#
#   scripts/approved-charts.sh diff [name…]      approved | received | difference, as one picture a chart
#   scripts/approved-charts.sh approve [name…]   the received drawing becomes the approved one
#
# Without names: all that were received. Needs rsvg-convert (librsvg2-bin) and convert (ImageMagick) for diff.
set -euo pipefail
cd "$(dirname "$0")/../Dashboard.Tests/Approved/Charts"

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
  for tool in rsvg-convert convert; do
    command -v "$tool" > /dev/null || { echo "需要 $tool（apt install librsvg2-bin imagemagick）。" >&2; exit 1; }
  done
  local pictures
  pictures=$(mktemp -d "${TMPDIR:-/tmp}/approved-charts.XXXXXX")
  received "$@" | while read -r name; do
    rsvg-convert -z 2 -b "$(background "$name")" -o "$pictures/$name.new.png" "$name.received.svg"
    if [ -f "$name.svg" ]; then
      rsvg-convert -z 2 -b "$(background "$name")" -o "$pictures/$name.old.png" "$name.svg"
      convert "$pictures/$name.old.png" "$pictures/$name.new.png" -compose difference -composite -colorspace gray -auto-level -negate "$pictures/$name.delta.png"
      convert "$pictures/$name.old.png" "$pictures/$name.new.png" "$pictures/$name.delta.png" -bordercolor gray -border 8 +append "$pictures/$name.png"
      rm "$pictures/$name.old.png" "$pictures/$name.delta.png"
    else
      convert "$pictures/$name.new.png" -bordercolor gray -border 8 "$pictures/$name.png"
    fi
    rm "$pictures/$name.new.png"
    echo "$pictures/$name.png"
  done
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
