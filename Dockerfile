# One image for every service; which one runs is told by its command.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund
RUN npm run build && npm prune --omit=dev --no-audit --no-fund \
    && rm -rf .git test/corpus test/pages docs tools/servers/src libs/*/src services/*/src test/sites/src

FROM node:20-bookworm-slim
ENV NODE_ENV=production KELISIM_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=build --chown=root:root /app ./
USER node
VOLUME /data
EXPOSE 8080 8081
ENTRYPOINT ["node"]
CMD ["services/kelisim/dist/main.js", "start"]
