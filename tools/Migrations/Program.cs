Console.Error.WriteLine("This program only lends its parts to dotnet-ef. Write a migration with: tools/add-migration ROOM NAME");
return 1;
