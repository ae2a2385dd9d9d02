#!/bin/sh
# Copies what cannot be made again into one file: backup.sh /var/lib/barometr /srv/backup
# The raw folders are the truth, with drafts and the log of edits; what earlier builds said is kept with them.
set -eu
data=$1 target=$2
name="barometr-$(date +%Y%m%dT%H%M%S)"
umask 027
cd "$data"
# A build and a document that is loaded hold the raw folder meanwhile, so that the copy is of one moment.
flock raw tar --create --gzip --file "$target/.$name.part" raw $(ls -d history packages 2>/dev/null || true)
mv "$target/.$name.part" "$target/$name.tar.gz"
echo "$target/$name.tar.gz"
