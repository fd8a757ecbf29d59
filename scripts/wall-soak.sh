#!/bin/sh
# Leaves a wall running for a day (or as many hours as are given) and prints heap and elements of the browser against time, with the slope. Fails where a moment
# was blank or the script threw. "accelerated" instead of hours: 500 turns and 10,000 changes of data one after the other.
set -eu
cd "$(dirname "$0")/.."
exec dotnet run -c Release --project Benchmarks -- wall-soak "${1:-24}"
