#!/usr/bin/env bash
# Builds what is missing and serves CrossBorderBot on http://127.0.0.1:8080. Arguments pass through to the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. deploy/build.sh

need_dotnet
need_node
build_pages
build_host
train_model
exec dotnet bot/bin/Release/net10.0/CrossBorderBot.dll "$@"
