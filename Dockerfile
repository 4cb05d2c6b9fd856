# Builds everything, and leaves the tools for that behind.
FROM node:24-bookworm-slim AS builder
WORKDIR /app
ENV NX_DAEMON=false NX_TUI=false CI=1
COPY package.json package-lock.json ./
COPY libs/domain/package.json libs/domain/
COPY libs/ladder-files/package.json libs/ladder-files/
COPY libs/packet/package.json libs/packet/
COPY libs/rich-text/package.json libs/rich-text/
COPY libs/testing/package.json libs/testing/
RUN npm ci
COPY . .
RUN npx nx run-many -t build --output-style=static \
 && npm prune --omit=dev

# No sources here: tools/start.mjs takes such a build as it is.
FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=builder /app/package.json ./
COPY --from=builder /app/node_modules node_modules
COPY --from=builder /app/libs/domain/package.json libs/domain/
COPY --from=builder /app/libs/domain/dist libs/domain/dist
COPY --from=builder /app/libs/ladder-files/package.json libs/ladder-files/
COPY --from=builder /app/libs/ladder-files/dist libs/ladder-files/dist
COPY --from=builder /app/libs/packet/package.json libs/packet/
COPY --from=builder /app/libs/packet/dist libs/packet/dist
COPY --from=builder /app/libs/packet/assets libs/packet/assets
COPY --from=builder /app/libs/rich-text/package.json libs/rich-text/
COPY --from=builder /app/libs/rich-text/dist libs/rich-text/dist
COPY --from=builder /app/apps/api/dist apps/api/dist
COPY --from=builder /app/apps/api/content apps/api/content
COPY --from=builder /app/apps/web/dist apps/web/dist
COPY --from=builder /app/tools tools
RUN mkdir /attachments && chown node:node /attachments
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "tools/start.mjs"]
