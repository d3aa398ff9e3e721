"""What the running bot costs: the program as its own process, over sockets, beside a bare bot in the same run."""
