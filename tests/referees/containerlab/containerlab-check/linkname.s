// Empty: with an assembly file in the folder Go lets main.go declare functions without a body.
