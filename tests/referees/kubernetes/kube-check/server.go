package main

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"time"
)

const startLimit = 3 * time.Minute

// server is an etcd and a kube-apiserver on loopback; nothing of them outlives it.
type server struct {
	bin, folder string
	lock        sync.Mutex
	running     []*process
	url, token  string
	client      *http.Client
}

type process struct {
	command *exec.Cmd
	log     string
	ended   chan struct{}
}

// start begins both on the etcd data in the folder, or on none, and waits until the API is ready.
func (s *server) start() error {
	ports, err := freePorts(3)
	if err != nil {
		return err
	}
	etcd, peer := "http://"+ports[0], "http://"+ports[1]
	if err := s.writeKeys(); err != nil {
		return err
	}
	err = s.launch("etcd", "--name=default", "--data-dir="+s.data(), "--listen-client-urls="+etcd, "--advertise-client-urls="+etcd,
		"--listen-peer-urls="+peer, "--initial-advertise-peer-urls="+peer, "--initial-cluster=default="+peer,
		"--unsafe-no-fsync", "--log-level=warn")
	if err != nil {
		return err
	}
	_, port, _ := net.SplitHostPort(ports[2])
	key := s.path("sa.key")
	err = s.launch("kube-apiserver", "--etcd-servers="+etcd, "--bind-address=127.0.0.1", "--advertise-address=127.0.0.1",
		"--secure-port="+port, "--cert-dir="+s.path("certs"), "--token-auth-file="+s.path("tokens.csv"),
		"--service-account-issuer=https://kube-check.invalid", "--service-account-key-file="+key,
		"--service-account-signing-key-file="+key, "--service-cluster-ip-range=10.0.0.0/16", "--authorization-mode=RBAC",
		"--disable-admission-plugins=ServiceAccount", "--endpoint-reconciler-type=none", "--enable-priority-and-fairness=false")
	if err != nil {
		return err
	}
	s.url = "https://" + ports[2]
	// The certificate is made by the server itself, at each start.
	s.client = &http.Client{
		Timeout:   time.Minute,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, MaxIdleConnsPerHost: 8},
	}
	return s.waitUntil("ready", func() bool {
		status, _, err := s.do(http.MethodGet, "/readyz", "", nil)
		return err == nil && status == http.StatusOK
	})
}

func (s *server) path(name string) string { return filepath.Join(s.folder, name) }
func (s *server) data() string            { return s.path("etcd") }

// launch starts a program that ends when this one does, whatever ends it.
func (s *server) launch(name string, arguments ...string) error {
	log := s.path(name + ".log")
	out, err := os.Create(log)
	if err != nil {
		return err
	}
	defer out.Close()
	command := exec.Command(filepath.Join(s.bin, name), arguments...)
	command.Dir, command.Stdout, command.Stderr = s.folder, out, out
	command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	p := &process{command, log, make(chan struct{})}
	started := make(chan error)
	go func() {
		runtime.LockOSThread() // the child is told of the end of this thread, not of the process
		err := command.Start()
		started <- err
		if err == nil {
			_ = command.Wait()
			close(p.ended)
		}
	}()
	if err := <-started; err != nil {
		return err
	}
	s.lock.Lock()
	s.running = append(s.running, p)
	s.lock.Unlock()
	return nil
}

// stop ends the last started first, and kills what does not end.
func (s *server) stop() {
	s.lock.Lock()
	defer s.lock.Unlock()
	for i := len(s.running) - 1; i >= 0; i-- {
		p := s.running[i]
		signal := syscall.SIGTERM
		if i > 0 {
			signal = syscall.SIGKILL // the API server has nothing to write down, and takes its time
		}
		_ = p.command.Process.Signal(signal)
		select {
		case <-p.ended:
		case <-time.After(10 * time.Second):
			_ = p.command.Process.Kill()
			<-p.ended
		}
	}
	s.running = nil
}

// waitUntil polls; a process that ended meanwhile is an error with the end of its log.
func (s *server) waitUntil(what string, is func() bool) error {
	for end := time.Now().Add(startLimit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if is() {
			return nil
		}
		for _, p := range s.running {
			select {
			case <-p.ended:
				return fmt.Errorf("%s ended:\n%s", filepath.Base(p.command.Path), tail(p.log))
			default:
			}
		}
	}
	return fmt.Errorf("not %s after %s:\n%s", what, startLimit, tail(s.running[len(s.running)-1].log))
}

// do asks the API; the answer's status and body.
func (s *server) do(method, path, contentType string, body []byte) (int, []byte, error) {
	request, err := http.NewRequest(method, s.url+path, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Authorization", "Bearer "+s.token)
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	response, err := s.client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	return response.StatusCode, answer, err
}

// writeKeys makes the key of service accounts and the one user, who may do anything.
func (s *server) writeKeys() error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)})
	if err := os.WriteFile(s.path("sa.key"), text, 0o600); err != nil {
		return err
	}
	s.token = rand.Text()
	return os.WriteFile(s.path("tokens.csv"), []byte(s.token+`,judge,judge,"system:masters"`+"\n"), 0o600)
}

// freePorts gives that many addresses on loopback that nobody listens on.
func freePorts(count int) ([]string, error) {
	var addresses []string
	for range count {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		defer listener.Close()
		addresses = append(addresses, listener.Addr().String())
	}
	return addresses, nil
}

func tail(file string) string {
	text, _ := os.ReadFile(file)
	return string(text[max(0, len(text)-2000):])
}
