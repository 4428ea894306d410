# The worker, the intake and Flower; which of them is the command's choice (docker-compose.yml).
FROM python:3.11-slim

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
