// SPDX-License-Identifier: Apache-2.0
// sink: an HTTP server on a free port of this machine that says 200 to everything; prints its port first. In C, so that what is
// measured is who sends and not who takes.
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { most = 1 << 16, connections = 1024 };

static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
static char *held[connections];
static size_t filled[connections];

// The length of a whole request at the beginning of the text; 0 when more must come.
static size_t request(char *text, size_t length) {
  text[length] = 0;
  char *end = strstr(text, "\r\n\r\n");
  if (!end) return 0;
  size_t whole = (size_t)(end - text) + 4;
  for (char *line = text; line < end; line = strstr(line, "\r\n") + 2)
    if (strncasecmp(line, "content-length:", 15) == 0) whole += strtoul(line + 15, NULL, 10);
  return whole <= length ? whole : 0;
}

static void leave(int client) {
  free(held[client]);
  held[client] = NULL;
  filled[client] = 0;
  close(client);
}

static void serve(int client) {
  ssize_t count = read(client, held[client] + filled[client], most - filled[client]);
  if (count <= 0) return leave(client);
  filled[client] += (size_t)count;
  size_t whole;
  while ((whole = request(held[client], filled[client])) > 0) {
    filled[client] -= whole;
    memmove(held[client], held[client] + whole, filled[client]);
    if (write(client, answer, sizeof answer - 1) < 0) return leave(client);
  }
  if (filled[client] == most) leave(client);
}

int main(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM, 0), events = epoll_create1(0);
  if (bind(listener, (struct sockaddr *)&address, length) != 0 || listen(listener, 128) != 0) return 71;
  getsockname(listener, (struct sockaddr *)&address, &length);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  struct epoll_event news[64], one = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(events, EPOLL_CTL_ADD, listener, &one);
  while (1) {
    int count = epoll_wait(events, news, 64, -1);
    for (int index = 0; index < count; index++) {
      int ready = news[index].data.fd;
      if (ready != listener) {
        serve(ready);
        continue;
      }
      int client = accept(listener, NULL, NULL);
      if (client < 0) continue;
      if (client >= connections) {
        close(client);
        continue;
      }
      held[client] = malloc(most + 1);
      filled[client] = 0;
      one.data.fd = client;
      epoll_ctl(events, EPOLL_CTL_ADD, client, &one);
    }
  }
}
