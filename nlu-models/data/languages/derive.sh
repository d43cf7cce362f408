#!/usr/bin/env bash
# Derives ngrams.bin (figures only, no word list) from the word lists inside Debian's tesseract-ocr-* packages
# (Apache 2.0, https://github.com/tesseract-ocr/tessdata_fast). Needs: apt, dpkg, tesseract-ocr's tools, .NET.
#   derive.sh [WORK-FOLDER]     keeps the unpacked lists there and does not download them twice
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work/words"
command -v dawg2wordlist >/dev/null || apt-get install -y -q tesseract-ocr

pairs="en:eng es:spa fr:fra de:deu pt:por it:ita nl:nld pl:pol tr:tur id:ind ms:msa vi:vie sv:swe nb:nor da:dan fi:fin
cs:ces sk:slk hu:hun ro:ron hr:hrv sl:slv et:est lv:lav lt:lit eu:eus gl:glg ga:gle af:afr sw:swa tl:fil ca:cat
ru:rus bg:bul uk:ukr sr:srp ar:ara fa:fas ur:urd"
cd "$work"
for pair in $pairs; do
  tag=${pair%%:*} code=${pair##*:}
  [ -s "words/$tag.words" ] && continue
  apt-get download -q "tesseract-ocr-$code"
  dpkg-deb -x "tesseract-ocr-${code}"_*.deb unpacked
  rm "tesseract-ocr-${code}"_*.deb
  data=$(find unpacked -name "$code.traineddata")
  combine_tessdata -u "$data" "unpacked/$code."
  dawg2wordlist "unpacked/$code.lstm-unicharset" "unpacked/$code.lstm-word-dawg" "words/$tag.words"
  rm -r unpacked
done
dotnet run -c Release --project "$here/../../trainer" -- profiles --words "$work/words" --model "$here/ngrams.bin"
