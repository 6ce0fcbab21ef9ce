#!/bin/sh
# Measures how full a disk of this machine is and records it in SixTwo as the value of a KPI.
#
# The KPI is measured in percent, less is better, collected by an API. Make a token with the scope "measure" under
# "Your account", as somebody who measures the KPI, and keep it in a file only cron's user can read:
#
#   install -m 600 /dev/null /etc/sixtwo-token && cat > /etc/sixtwo-token
#
# Run it by cron a few minutes after midnight; what it measures then is the value of the day that has just ended
# (with KPI_PERIOD=month: of the month). Sent twice, the same value changes nothing; cron mails what goes wrong.
#
#   5 0 * * *  SIXTWO_URL=https://isms.example.org SIXTWO_TOKEN_FILE=/etc/sixtwo-token KPI=KPI-007 /usr/local/bin/disk-usage.sh
set -eu

: "${SIXTWO_URL:?Set SIXTWO_URL to the address of SixTwo, for example https://isms.example.org}"
: "${SIXTWO_TOKEN_FILE:?Set SIXTWO_TOKEN_FILE to the file that holds the token}"
: "${KPI:?Set KPI to the reference of the KPI, for example KPI-007}"
disk=${DISK:-/}

case ${KPI_PERIOD:-day} in
  day) period=$(date -d yesterday +%F) ;;
  month) period=$(date -d "$(date +%Y-%m-01) -1 day" +%Y-%m) ;;
  *) echo "KPI_PERIOD is day or month." >&2; exit 2 ;;
esac

# PERIOD names another one, to send what was missed.
period=${PERIOD:-$period}

used=$(df --output=pcent "$disk" | tail -n 1 | tr -dc '0-9')
[ -n "$used" ] || { echo "df said nothing about $disk." >&2; exit 1; }

body=$(printf '{"measurements":[{"kpi":"%s","period":"%s","value":%s,"comment":"df of %s on %s"}]}' \
  "$KPI" "$period" "$used" "$disk" "$(uname -n)")

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
# The token is read from standard input: on the command line every user of the machine could see it.
status=$(printf 'header = "Authorization: Bearer %s"\n' "$(cat "$SIXTWO_TOKEN_FILE")" |
  curl --silent --show-error --max-time 30 --retry 3 --retry-delay 5 --config - \
    --header 'Content-Type: application/json' --data "$body" \
    --output "$answer" --write-out '%{http_code}' "${SIXTWO_URL%/}/api/v1/measurements/batch")

if [ "$status" != 200 ]; then
  echo "SixTwo refused the value of $KPI for $period (HTTP $status):" >&2
  cat "$answer" >&2
  echo >&2
  exit 1
fi
echo "$KPI for $period: $used %"
