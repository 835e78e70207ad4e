# One file, four images: docker build --target api | worker | migrate | web .
# The last stage is the API, for platforms that build the file without naming a target.

FROM node:20-bookworm-slim AS source
WORKDIR /app
ENV CI=true
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/domain/package.json packages/domain/
COPY packages/contracts/package.json packages/contracts/
COPY packages/database/package.json packages/database/
COPY packages/core/package.json packages/core/
COPY packages/testing/package.json packages/testing/
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/web/package.json apps/web/
COPY examples/workflow-system/package.json examples/workflow-system/
COPY e2e/package.json e2e/

FROM source AS build
RUN pnpm install --frozen-lockfile
COPY . .
RUN node scripts/run.mjs scripts/build.ts

# What the bundles import at run time: libraries only, where pnpm puts them. Test databases and build tools stay behind.
FROM source AS libraries
RUN pnpm install --frozen-lockfile --prod --no-optional --filter @smartsupport/api... --filter @smartsupport/worker...

FROM node:20-bookworm-slim AS runtime
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
VOLUME /data
COPY --from=libraries /app ./
USER node

FROM runtime AS worker
COPY --from=build /app/apps/worker/dist apps/worker/dist
# The worker has no port: it is well as long as it touches this file.
ENV HEARTBEAT_FILE=/tmp/worker-alive
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["node", "-e", "process.exit(Date.now() - require('node:fs').statSync('/tmp/worker-alive').mtimeMs < 30000 ? 0 : 1)"]
CMD ["node", "--enable-source-maps", "apps/worker/dist/main.js"]

FROM runtime AS migrate
COPY prisma/migrations prisma/migrations
COPY --from=build /app/dist/scripts dist/scripts
CMD ["node", "--enable-source-maps", "dist/scripts/migrate.js"]

FROM nginx:1.28-alpine AS web
COPY nginx.conf /etc/nginx/nginx.conf
COPY --from=build /app/apps/web/dist /usr/share/nginx/html
USER nginx
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthz"]

FROM runtime AS api
COPY prisma/migrations prisma/migrations
COPY --from=build /app/dist/scripts dist/scripts
COPY --from=build /app/apps/api/dist apps/api/dist
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
