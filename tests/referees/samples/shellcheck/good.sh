#!/bin/sh
set -eu
for name in one two; do
  echo "$name"
done
