module vlabc.invalid/referees/docker-stub

go 1.24
