#!/usr/bin/env bash
# Derives letters.bin (figures only, no word list and no sentence) from two kinds of Debian packages: the word lists inside
# tesseract-ocr-* (Apache 2.0, https://github.com/tesseract-ocr/tessdata_fast), and how often words occur in the translations of
# the programs named below. Needs: apt, dpkg, tesseract-ocr's tools, .NET; takes about ten minutes and 2 GB.
#   derive.sh [WORK-FOLDER]     keeps the unpacked lists there and does not download them twice
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work/words" "$work/texts"
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

translated="wesnoth-1.16-data widelands-data gnucash-common gimp-data digikam-data evolution-common gcompris-qt-data freeciv-data
inkscape kstars-data stellarium-data hedgewars-data"
for language in af ar bg ca cs da de en-gb es et eu fa fi fr ga gl hr hu id it lt lv nb nl nn pl pt pt-br ro ru sk sl sr sv tr uk ur vi; do
  translated="$translated libreoffice-l10n-$language"
done
for package in $translated; do
  [ -e "texts/$package.done" ] && continue
  # A language without such a package has its word list.
  if apt-get download -q "$package"; then
    dpkg-deb --fsys-tarfile "${package}"_*.deb | tar -x -C texts --wildcards '*.mo' || true
    rm "${package}"_*.deb
  fi
  touch "texts/$package.done"
done
dotnet run -c Release --project "$here/../../trainer" -- profiles --words "$work/words" --texts "$work/texts" --model "$here/letters.bin"
