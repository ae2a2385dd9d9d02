#!/bin/sh
# Puts a copy back into an empty folder and builds the data: restore.sh COPY.tar.gz /var/lib/barometr
# Run it in the folder of the code, as the account of the server; stop the servers before.
set -eu
copy=$1 data=$2
[ -z "$(ls -A "$data")" ] || { echo "$data is not empty; move what is there aside first"; exit 1; }
tar --extract --gzip --file "$copy" --directory "$data"
"${PYTHON:-.venv/bin/python}" -m etl build --raw "$data/raw" --warehouse "$data/warehouse.duckdb"
"${PYTHON:-.venv/bin/python}" -m etl edits --raw "$data/raw" >/dev/null && echo "the log of edits is whole"
