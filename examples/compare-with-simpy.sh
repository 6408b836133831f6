#!/bin/sh
# Runs the examples' models on a real SimPy 4, and compares, event by event, with what the Java examples are held to:
#
#     examples/compare-with-simpy.sh [python]
#
# Needs a Python with SimPy 4 (pip install 'simpy>=4,<5'). Exits with 0 if all is equal, with 1 if something differs, and with
# 77, the usual code for "skipped", if there is no such Python: nothing has been compared then.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
python=${1:-python3}

if ! command -v "$python" > /dev/null 2>&1; then
    echo "compare-with-simpy: no '$python' here, nothing compared; name a Python that has SimPy 4 as the argument" >&2
    exit 77
fi
if ! "$python" -c 'import simpy; assert simpy.__version__.startswith("4.")' > /dev/null 2>&1; then
    echo "compare-with-simpy: '$python' has no SimPy 4, nothing compared; get it with: $python -m pip install 'simpy>=4,<5'" >&2
    exit 77
fi

actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
failed=0
for model in bank carwash gas-station communication latency; do
    expected="$here/src/test/resources/expected/published/$model.txt"
    # what draws no random numbers has one expected file only
    [ -f "$expected" ] || expected="$here/src/test/resources/expected/$model.txt"
    "$python" "$here/src/test/python/simpy_models.py" "$model" > "$actual"
    if diff -u "$expected" "$actual"; then
        echo "$model: SimPy does the same, $(wc -l < "$actual" | tr -d ' ') lines"
    else
        echo "$model: SimPy does something else" >&2
        failed=1
    fi
done
exit $failed
