# Shared by run.sh and test.sh: what must be there, and how it is built. Sourced, not run.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=true
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false

stop() { printf '%s\n' "$1" >&2; exit 1; }

need_dotnet() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download, then run this again."
  dotnet --list-sdks | grep -q '^10\.' || stop "The .NET SDK here is not version 10: install the .NET 10 SDK from https://dotnet.microsoft.com/download, then run this again."
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js is missing: install Node.js 20 or newer with npm from https://nodejs.org, then run this again."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "Node.js here is older than version 20: install Node.js 20 or newer from https://nodejs.org, then run this again."
}

# build_npm FOLDER OUTPUT: npm ci when the lock changed, build when a source is newer than the output.
build_npm() {
  local folder=$1 output=$1/$2
  if [ ! -f "$folder/node_modules/.package-lock.json" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ]; then
    echo "Installing the packages of $folder"
    npm ci --prefix "$folder" --ignore-scripts --loglevel=error || stop "npm ci failed in $folder: is the npm registry reachable? Then run this again."
    touch "$folder/node_modules/.package-lock.json"
  fi
  if [ ! -f "$output/index.html" ] || [ -n "$(find "$folder" -path "$folder/node_modules" -prune -o -path "$folder/wwwroot" -prune -o -type f -newer "$output/index.html" -print -quit)" ]; then
    echo "Building the web assets of $folder"
    npm run --silent build --prefix "$folder" || stop "The web assets of $folder did not build; the lines above say why."
  fi
}

build_pages() {
  build_npm bot/Channels/WebChat/page wwwroot/generated
  build_npm handoff/console wwwroot/generated
}

build_host() {
  echo "Building the program"
  dotnet build bot -c Release --verbosity quiet --nologo || stop "The program did not build; the lines above say why."
  dotnet build nlu-models/trainer -c Release --verbosity quiet --nologo || stop "The trainer did not build; the lines above say why."
}

train_model() {
  local model=nlu-models/models/crossborder.cbm
  [ -f "$model" ] && [ -z "$(find nlu-models/data -name '*.tsv' -newer "$model" -print -quit)" ] && return
  echo "Training the model (once, about two minutes)"
  dotnet nlu-models/trainer/bin/Release/net10.0/CrossBorderBot.Trainer.dll train --data nlu-models/data --model "$model" \
    || stop "The model could not be trained; the lines above say why."
}
