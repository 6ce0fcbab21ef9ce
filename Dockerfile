# For those who want containers; SixTwo itself needs none. Use it with a PostgreSQL of your own: see compose.yaml.
FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
RUN npm install --no-save && npm run build && mkdir /data && chown -R node:node /app /data
USER node
ENV HOST=0.0.0.0 SIXTWO_DATA=/data
VOLUME /data
EXPOSE 3000
CMD ["npm", "run", "up"]
