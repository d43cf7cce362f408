#!/usr/bin/env bash
# Installs what the tests need and runs them all. `./test.sh fast`: without Redis, Chromium and Node. `./test.sh faults`: the long fault run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. deploy/build.sh

# install_debian COMMAND-OR-FILE PACKAGE…: installs the packages when the first is not there.
install_debian() {
  local probe=$1; shift
  if command -v "$probe" >/dev/null || [ -e "$probe" ]; then return; fi
  command -v apt-get >/dev/null || stop "The tests need $* and this is not a Debian-like machine: install them by hand, then run this again."
  [ "$(id -u)" = 0 ] || stop "The tests need $*: install them (sudo apt-get install $*), then run this again."
  [ -n "${apt_updated:-}" ] || { apt-get update -qq; apt_updated=1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null || stop "apt-get could not install $*."
}

passed=0 failed=0
# count LOG: adds up the closing lines of dotnet test and node --test.
count() {
  local p f
  p=$(awk '/^(Passed!|Failed!) +- Failed:/ { for (i = 1; i <= NF; i++) if ($i == "Passed:") s += $(i + 1) } /^# pass / { s += $3 } /^ℹ pass / { s += $3 } END { print s + 0 }' "$1")
  f=$(awk '/^(Passed!|Failed!) +- Failed:/ { for (i = 1; i <= NF; i++) if ($i == "Failed:") s += $(i + 1) } /^# fail / { s += $3 } /^ℹ fail / { s += $3 } END { print s + 0 }' "$1")
  passed=$((passed + p)) failed=$((failed + f))
}

log=$(mktemp); trap 'rm -f "$log"' EXIT
# run NAME COMMAND…: a suite that ends badly without a failed test of its own counts as one failure.
run() {
  local name=$1 before=$failed status=0; shift
  echo "== $name"
  "$@" 2>&1 | tee "$log" || status=1
  count "$log"
  if [ $status -ne 0 ] && [ $failed -eq $before ]; then failed=$((failed + 1)); fi
}

dotnet_test() { dotnet test "tests/$1" -c Release --no-build --nologo "${@:2}"; }

need_dotnet
mode=${1:-all}
if [ "$mode" != fast ]; then
  need_node
  install_debian redis-server redis-server
  install_debian /usr/bin/chromium chromium
  install_debian /usr/share/apertium/modes/eng-spa.mode apertium apertium-eng-spa apertium-fr-es apertium-es-pt apertium-spa-ita
  build_pages
fi
echo "Building everything"
dotnet build CrossBorderBot.sln -c Release --verbosity quiet --nologo || stop "The solution did not build; the lines above say why."
train_model

case $mode in
  fast)
    run nlu-models dotnet_test nlu-models
    run handoff dotnet_test handoff --filter "TestCategory!=Redis"
    run bot dotnet_test bot --filter "TestCategory!=Apertium"
    ;;
  faults)
    CROSSBORDERBOT_FAULT_CYCLES=${CROSSBORDERBOT_FAULT_CYCLES:-500} run faults dotnet_test faults
    ;;
  all)
    run nlu-models dotnet_test nlu-models
    run handoff dotnet_test handoff
    run bot dotnet_test bot
    run conformance dotnet_test conformance
    run faults dotnet_test faults
    run journeys dotnet_test journeys
    run "chat page" npm test --silent --prefix bot/Channels/WebChat/page
    run "desk console" npm test --silent --prefix handoff/console
    ;;
  *) stop "Usage: ./test.sh [fast|faults]" ;;
esac

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
