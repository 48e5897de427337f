# One image for api, relay, projector, scheduler, sealer, courier and the command line: the command chooses. See docs/deploy.md.
# Debian rather than Alpine: the suites run on glibc.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY .swcrc ./
COPY libs libs
COPY apps apps
RUN npx --no-install swc libs apps -d dist --ignore '**/*.spec.ts,libs/testing/**' --quiet

# What the programs need at run time. Without optional packages: those are the compiler's and the embedded PostgreSQL's binaries.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title="Throughline" \
      org.opencontainers.image.licenses="Apache-2.0"
# Reached from outside the container, and strict unless told otherwise: production takes no development tokens. The warning that is kept
# quiet is about kafkajs 2.2.4, which sets a timer in the past when there is nothing to wait for.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    THROUGHLINE_DATA=/data \
    NODE_OPTIONS="--enable-source-maps --disable-warning=TimeoutNegativeWarning"
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
# Served under /contracts/; exports bring the schemas of what they hold.
COPY docs/schemas docs/schemas
COPY docs/contracts/asyncapi.json docs/contracts/openapi.json docs/contracts/
COPY tools/throughline.js tools/healthy.js tools/
# Only the development issuer and the sealer write there; everything else of the file system may be read-only.
RUN mkdir /data /seals && chown node:node /data /seals
USER 1000:1000
EXPOSE 3000 9400
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "tools/healthy.js"]
CMD ["node", "dist/apps/api/src/main.js"]
