#!/bin/sh
# Writes the secrets that docker-compose.yml needs into a new file (default: .env), readable by its
# owner alone.  An existing file is left as it is: the stores know its secrets.
set -eu

file=${1:-.env}
umask 077
set -C  # a file that exists is never written over

secret() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

if ! true 2>/dev/null >"$file"; then
    echo "$file 已存在，未作改动。 $file exists and was left alone." >&2
    exit 1
fi
cat >>"$file" <<END
GOUJI_S3_ACCESS_KEY=gouji-$(secret | cut -c1-10)
GOUJI_S3_SECRET_KEY=$(secret)
GOUJI_BROKER_PASSWORD=$(secret)
GOUJI_INTAKE_TOKEN=$(secret)
FLOWER_USER=gouji
FLOWER_PASSWORD=$(secret)
WEED_JWT_SIGNING_KEY=$(secret)
WEED_JWT_FILER_SIGNING_KEY=$(secret)
WEED_JWT_FILER_SIGNING_READ_KEY=$(secret)
END
