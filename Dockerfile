# Two stages: the first installs from the lock with uv, the second holds only what runs.
FROM python:3.12-slim AS build
WORKDIR /app
COPY requirements-uv.lock requirements.lock ./
RUN python -m venv /uv && /uv/bin/pip install --no-cache-dir --require-hashes -r requirements-uv.lock \
    && python -m venv /venv \
    && /uv/bin/uv pip sync --no-cache --python /venv/bin/python --require-hashes requirements.lock
# tiktoken fetches its vocabulary at first use; done here, the running container never has to (o200k: the default model).
RUN mkdir -p /tokens && TIKTOKEN_CACHE_DIR=/tokens /venv/bin/python -c "import tiktoken; tiktoken.encoding_for_model('gpt-4o-mini')"

FROM python:3.12-slim
WORKDIR /app
RUN useradd --create-home --uid 10001 nutgraf && mkdir /app/data && chown nutgraf /app/data
COPY --from=build /venv /venv
COPY bot ./bot
COPY prompts ./prompts
COPY examples ./examples
COPY --from=build --chown=nutgraf /tokens ./data/tokens
ENV PATH="/venv/bin:$PATH" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER nutgraf
VOLUME /app/data
# Exits 1 when the gateway, the database or the queue is stuck, and says which.
HEALTHCHECK --interval=60s --timeout=30s --start-period=60s CMD ["python", "-m", "bot", "status", "--quiet"]
CMD ["python", "-m", "bot", "run"]
