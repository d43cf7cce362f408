-- ARGV: lease, event ids
for i = 2, #ARGV do
  redis.call('ZREM', base .. 'events', ARGV[i])
  redis.call('HDEL', base .. 'eventdata', ARGV[i])
end
return DONE
