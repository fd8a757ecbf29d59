System.Console.WriteLine("run with an argument");
