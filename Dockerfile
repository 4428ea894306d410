# The worker, the intake and Flower; which of them is the command's choice (docker-compose.yml).
FROM python:3.11-slim

# More of Debian's packages, none by default.  DOC, WPS and RTF are read where LibreOffice is:
#
#   docker compose build --build-arg PACKAGES=libreoffice-writer-nogui
ARG PACKAGES=""
RUN if [ -n "$PACKAGES" ]; then \
        apt-get update \
        && apt-get install --yes --no-install-recommends $PACKAGES \
        && rm -rf /var/lib/apt/lists/*; \
    fi

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PYTHONPATH=/opt/gouji

WORKDIR /opt/gouji

COPY requirements.lock .
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

COPY gouji gouji
COPY storage storage
COPY tasks tasks
COPY worker worker

# /data is where Flower keeps its history; a volume mounted there takes over its owner.
RUN groupadd --gid 10001 gouji \
    && useradd --uid 10001 --gid gouji --no-create-home --shell /usr/sbin/nologin gouji \
    && install --directory --owner gouji --group gouji --mode 0700 /data

USER 10001:10001
CMD ["python", "-m", "worker.cli", "--help"]
